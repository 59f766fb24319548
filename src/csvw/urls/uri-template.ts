/** Value of a template variable; `null` or a missing name is "undefined" in the sense of RFC 6570 §2.3. */
export type TemplateValue = string | readonly string[] | null | undefined;

interface Operator {
  readonly first: string;
  readonly separator: string;
  readonly named: boolean;
  readonly ifEmpty: string;
  readonly reserved: boolean;
}

interface Variable {
  readonly name: string;
  readonly explode: boolean;
  readonly prefix: number | undefined;
}

interface Expression {
  readonly operator: Operator;
  readonly variables: readonly Variable[];
}

/** A parsed URI template (RFC 6570): literal texts and expressions in order. */
export interface UriTemplate {
  readonly source: string;
  readonly parts: readonly (string | Expression)[];
  /** Names of the variables in it. */
  readonly variables: ReadonlySet<string>;
}

// RFC 6570, appendix A.
const operators: Readonly<Record<string, Operator>> = {
  '': { first: '', separator: ',', named: false, ifEmpty: '', reserved: false },
  '+': { first: '', separator: ',', named: false, ifEmpty: '', reserved: true },
  '#': { first: '#', separator: ',', named: false, ifEmpty: '', reserved: true },
  '.': { first: '.', separator: '.', named: false, ifEmpty: '', reserved: false },
  '/': { first: '/', separator: '/', named: false, ifEmpty: '', reserved: false },
  ';': { first: ';', separator: ';', named: true, ifEmpty: '', reserved: false },
  '?': { first: '?', separator: '&', named: true, ifEmpty: '=', reserved: false },
  '&': { first: '&', separator: '&', named: true, ifEmpty: '=', reserved: false },
};

const variableName = '(?:[A-Za-z0-9_]|%[0-9A-Fa-f]{2})(?:\\.?(?:[A-Za-z0-9_]|%[0-9A-Fa-f]{2}))*';
const variableSpec = new RegExp(`^(${variableName})(?:(\\*)|:([1-9][0-9]{0,3}))?$`);
const completeName = new RegExp(`^${variableName}$`);

/** Whether a text can be the name of a variable (RFC 6570 §2.3), as names of columns must be. */
export function isVariableName(text: string): boolean {
  return completeName.test(text);
}

function parseExpression(body: string): Expression | undefined {
  const operator = operators[/^[+#./;?&]/.test(body) ? body.charAt(0) : ''];
  const list = body.replace(/^[+#./;?&]/, '');
  const variables: Variable[] = [];
  for (const spec of list.split(',')) {
    const [, name, explode, prefix] = variableSpec.exec(spec) ?? [];
    if (name === undefined) return undefined;
    variables.push({ name, explode: explode !== undefined, prefix: prefix ? Number(prefix) : undefined });
  }
  return operator && { operator, variables };
}

/** Parses a URI template; `undefined` when its syntax is wrong (RFC 6570 §2). */
export function parseUriTemplate(source: string): UriTemplate | undefined {
  const parts: (string | Expression)[] = [];
  for (const text of source.split(/(\{[^{}]*\})/)) {
    if (text.startsWith('{') && text.endsWith('}')) {
      const expression = parseExpression(text.slice(1, -1));
      if (expression === undefined) return undefined;
      parts.push(expression);
    } else if (/[{}]/.test(text)) {
      return undefined;
    } else if (text !== '') {
      parts.push(encodeLiteral(text));
    }
  }
  const expressions = parts.filter((part) => typeof part !== 'string');
  const variables = new Set(expressions.flatMap((part) => part.variables.map(({ name }) => name)));
  return { source, parts, variables };
}

/** Literals keep every character of an IRI (RFC 6570 §3.1 written for IRIs: results are IRIs of a graph). */
function encodeLiteral(text: string): string {
  return text.replace(/%(?![0-9A-Fa-f]{2})|[\s<>"\\^`|\p{Cc}]/gu, encodeURIComponent);
}

function encodeValue(text: string, reserved: boolean): string {
  if (/^[A-Za-z0-9\-._~]*$/.test(text)) return text;
  // A lone surrogate has no UTF-8 form: it stays, and the check of the whole IRI refuses it.
  if (/\p{Surrogate}/u.test(text)) return text;
  const encoded = encodeURIComponent(text);
  const strict = encoded.replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  if (!reserved) return strict;
  // Reserved characters and existing escapes pass (§3.2.3): undo their encoding.
  return encoded
    .replace(/%(?:3A|2F|3F|23|5B|5D|40|24|26|2B|2C|3B|3D)/g, (code) => decodeURIComponent(code))
    .replace(/%25([0-9A-Fa-f]{2})/g, '%$1');
}

function expandVariable(variable: Variable, value: string | readonly string[], operator: Operator): string {
  const named = (text: string): string => {
    if (!operator.named) return text;
    return text === '' ? variable.name + operator.ifEmpty : `${variable.name}=${text}`;
  };
  const { prefix } = variable;
  if (typeof value === 'string') {
    const text = prefix === undefined ? value : [...value].slice(0, prefix).join('');
    return named(encodeValue(text, operator.reserved));
  }
  const items = value.map((item) => encodeValue(item, operator.reserved));
  return variable.explode ? items.map(named).join(operator.separator) : named(items.join(','));
}

function expandExpression(expression: Expression, lookUp: (name: string) => TemplateValue): string {
  const { operator } = expression;
  const texts: string[] = [];
  for (const variable of expression.variables) {
    const value = lookUp(variable.name);
    if (value === null || value === undefined || (typeof value !== 'string' && value.length === 0)) continue;
    texts.push(expandVariable(variable, value, operator));
  }
  return texts.length === 0 ? '' : operator.first + texts.join(operator.separator);
}

/** Expands a template with the values that `lookUp` gives for its variables (RFC 6570 §3). */
export function expandUriTemplate(template: UriTemplate, lookUp: (name: string) => TemplateValue): string {
  let text = '';
  for (const part of template.parts) text += typeof part === 'string' ? part : expandExpression(part, lookUp);
  return text;
}
