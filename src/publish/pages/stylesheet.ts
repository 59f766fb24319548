/**
 * The style of all pages, inlined in each: phone first, light and dark, print. Colours of text stand at 4.5:1 or more on
 * their grounds (WCAG 2.1, 1.4.3); no font is fetched.
 */
export const stylesheet = `
:root{color-scheme:light dark;--ground:#fff;--panel:#f4f5f9;--ink:#1c1d22;--muted:#54565f;--rule:#d4d6de;--link:#0a47a1;--accent:#000091;--warn:#fff3dd;--warn-ink:#5c3600;--wide:66rem;--text:42rem}
@media (prefers-color-scheme:dark){:root{--ground:#15171c;--panel:#1e2129;--ink:#e8e9ee;--muted:#b4b7c2;--rule:#3a3e4a;--link:#9dc1ff;--accent:#a9b1ff;--warn:#3a2a0c;--warn-ink:#ffdc9e}}
*,::before,::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0;font:1rem/1.6 system-ui,-apple-system,"Segoe UI","Noto Sans","Liberation Sans",Arial,sans-serif;color:var(--ink);background:var(--ground);overflow-wrap:break-word}
a{color:var(--link);text-underline-offset:.15em;text-decoration-thickness:.06em}
a:hover{text-decoration-thickness:.14em}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:2px}
.term:target,li:target{background:var(--panel);box-shadow:-.75rem 0 0 var(--panel),-1rem 0 0 var(--accent)}
h1,h2,h3,h4{line-height:1.25;text-wrap:balance}
h1{font-size:clamp(1.75rem,1.3rem + 2.2vw,2.5rem);margin:.25rem 0 1rem;letter-spacing:-.012em;font-weight:700}
h1::first-letter,thead th::first-letter,.term h3::first-letter{text-transform:uppercase}
h2{font-size:1.35rem;margin:2.75rem 0 .75rem;padding-top:.9rem;border-top:1px solid var(--rule)}
h3{font-size:1.1rem;margin:1.75rem 0 .5rem}
p,ul,ol,dl,table,figure,pre,blockquote{margin:0 0 1rem}
p,dd,blockquote,.prose{max-width:var(--text)}
ul,ol{padding-inline-start:1.25rem}
li{margin:.15rem 0}
small,.small{font-size:.875rem}
code,pre,.code{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace;font-size:.875em}
code{overflow-wrap:anywhere}
pre{background:var(--panel);padding:.75rem 1rem;overflow-x:auto;white-space:pre-wrap;overflow-wrap:anywhere;border-radius:4px}
.hidden{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip:not(:focus){position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%)}
.skip{display:block;padding:.5rem 1rem}
.frame{max-width:var(--wide);margin-inline:auto;padding-inline:1rem}
.top{border-bottom:1px solid var(--rule);border-top:4px solid var(--accent)}
.top .frame{display:flex;flex-wrap:wrap;align-items:center;gap:.25rem 1.5rem;padding-block:.75rem}
.site{font-weight:700;color:var(--ink);margin:0 auto 0 0;line-height:1.3}
.top nav ul{display:flex;gap:1.25rem;list-style:none;margin:0;padding:0}
.top nav a{display:inline-block;padding:.35rem 0}
.top [aria-current]{color:var(--ink);font-weight:600;text-decoration-thickness:.14em}
main{padding-block:1.25rem 3rem}
.trail ol{list-style:none;margin:0 0 1.25rem;padding:0;display:flex;flex-wrap:wrap;font-size:.875rem;color:var(--muted)}
.trail li+li::before{content:"›";margin-inline:.5rem;color:var(--muted)}
.kicker{margin:0;color:var(--muted);font-size:.9375rem}
.lead{font-size:1.2rem;line-height:1.55}
.muted,.fallback,figcaption,caption{color:var(--muted)}
.banner{background:var(--warn);color:var(--warn-ink);border-inline-start:4px solid currentcolor;padding:.75rem 1rem;max-width:var(--text)}
.banner a{color:inherit}
dl.facts{display:grid;gap:.25rem 1.5rem;margin-bottom:1.5rem}
dl.facts dt{color:var(--muted);font-size:.9375rem;margin-top:.6rem}
dl.facts dd{margin:0}
dl.facts dd+dd{margin-top:.1rem}
dd>ul:last-child{margin-bottom:.35rem}
td>p:last-child,td>ul:last-child,dd>p:last-child{margin-bottom:0}
cite{font-style:normal}
.plain{list-style:none;padding:0}
.row{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem}
.columns{columns:15rem 3;column-gap:2rem}
.columns li,.columns section{break-inside:avoid}
.letters{display:flex;flex-wrap:wrap;gap:.25rem;list-style:none;padding:0}
.letters a{display:block;min-width:2rem;padding:.2rem .5rem;text-align:center;border:1px solid var(--rule);border-radius:4px;text-decoration:none}
.letter h3{margin-top:0}
.letter{margin-bottom:1.25rem}
blockquote{margin:0;padding:.25rem 0 .25rem 1.25rem;border-inline-start:3px solid var(--accent);font-family:"Iowan Old Style",Charter,Georgia,"Liberation Serif",serif;font-size:1.0625rem}
blockquote p{margin:0}
figcaption{font-size:.875rem;margin-top:.4rem;max-width:var(--text)}
.tree,.tree ul{list-style:none;padding:0}
.tree{columns:24rem 2;column-gap:2rem}
.tree li{position:relative;padding-inline-start:1.5rem}
.tree ul{margin:.1rem 0 .4rem -.75rem;border-inline-start:1px solid var(--rule)}
.tree>li{margin:0 0 .75rem;break-inside:avoid-column}
.tree>li>a{font-weight:600}
.tree summary{position:absolute;inset-block-start:0;inset-inline-start:0;width:1.5rem;height:1.6rem;line-height:1.6rem;padding-inline-start:.25rem;cursor:pointer;color:var(--muted)}
.tree summary::marker{font-size:.8em}
.note{color:var(--muted);font-size:.875rem;margin-inline-start:.4rem}
.scroll{overflow-x:auto;margin-bottom:1rem}
.scroll table{margin:0}
table{border-collapse:collapse;width:100%;font-size:.9375rem}
caption{text-align:start;font-size:.875rem;padding-bottom:.4rem}
th,td{text-align:start;vertical-align:top;padding:.5rem .75rem .5rem 0;border-bottom:1px solid var(--rule)}
thead th{color:var(--muted);font-weight:600;font-size:.875rem;white-space:nowrap}
tbody th{font-weight:400}
.number{white-space:nowrap;font-variant-numeric:tabular-nums}
.term{padding-top:.25rem;margin-bottom:2.5rem}
.kicker+p{margin-top:.5rem}
.term h3{font-size:1.2rem;margin:2rem 0 .25rem;overflow-wrap:anywhere}
.term h3 a{color:inherit;text-decoration:none}
.term h3 a:hover{text-decoration:underline}
.term table th:first-child{width:34%}
.term h4{font-size:.9375rem;margin:1.25rem 0 .25rem}
.tag{display:inline-block;font-size:.8125rem;line-height:1.4;color:var(--warn-ink);background:var(--warn);padding:0 .4rem;border-radius:3px}
.diagram{overflow-x:auto;width:min(100vw - 3rem,96rem);margin-inline:calc(50% - min(50vw - 1.5rem,48rem));background:var(--ground);border:1px solid var(--rule);border-radius:4px;padding:.5rem}
.diagram svg{display:block;width:100%;height:auto;min-width:72rem}
.diagram .box{isolation:isolate;height:100%;background:var(--panel);color:var(--ink);border-radius:4px;overflow:hidden;font-size:15px;line-height:23px}
.diagram .line{display:block;padding:0 10px;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
.diagram .head,.diagram .outside{line-height:30px}
.diagram .head{background:var(--accent);color:var(--ground);font-weight:600;text-decoration:none;margin-bottom:3px}
.diagram .head:hover{text-decoration:underline}
.diagram .head:focus-visible{outline-color:var(--ground);outline-offset:-4px}
.diagram .outside{border:1px dashed var(--muted);border-radius:4px;line-height:28px}
.diagram .edge{fill:none;stroke:var(--muted);stroke-width:1.25}
.diagram .kind{stroke-dasharray:5 4}
.diagram .arrow{fill:var(--muted)}
.bottom{border-top:1px solid var(--rule);background:var(--panel);font-size:.875rem;color:var(--muted)}
.bottom .frame{padding-block:1.25rem}
.bottom p{margin:.3rem 0;max-width:none}
@media (min-width:46rem){dl.facts{grid-template-columns:12rem minmax(0,1fr)}dl.facts dt{grid-column:1;margin:0}dl.facts dd{grid-column:2}main{padding-block:2rem 4rem}}
@media (max-width:45.99rem){.term table th:first-child{width:auto}.stack,.stack caption,.stack tbody,.stack tr,.stack th,.stack td{display:block}.stack thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}.stack tr{padding:.5rem 0;border-bottom:1px solid var(--rule)}.stack th,.stack td{border:0;padding:.1rem 0;white-space:normal}}
@media print{:root{--ground:#fff;--panel:#fff;--ink:#000;--muted:#333;--rule:#999;--link:#000;--accent:#000;--warn:#fff;--warn-ink:#000}body{font-size:10.5pt;line-height:1.4}.top nav,.skip,.letters,.local{display:none}h2,h3,h4{break-after:avoid}tr,.term,figure,li{break-inside:avoid}.diagram,.scroll{overflow:visible}.diagram{width:auto;margin:0}.diagram svg{min-width:0}main a[href^="http"]:not(:has(code))::after{content:" (" attr(href) ")";font-size:.8em;overflow-wrap:anywhere}.frame{max-width:none;padding:0}}
`.trim();
