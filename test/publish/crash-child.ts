import { openRelease } from '../../src/publish/open-release.ts';
import { interruptFileSystem } from './interrupt-file-system.ts';
import { companions, releaseOptions, smallRecords } from './release-fixture.ts';

/*
 * Publishes the small release to the folder of the first argument and kills itself, as `kill -9` does, just before the
 * call of the file system whose number is the second argument. Prints the number of calls if it gets to the end.
 */
const [out = '', killAt = '0'] = process.argv.slice(2);
const calls = await interruptFileSystem(
  (number) => {
    if (number === Number(killAt)) process.kill(process.pid, 'SIGKILL');
  },
  async () => {
    const draft = await openRelease({ ...releaseOptions(out), spoolBudget: 1500 });
    await draft.add(smallRecords());
    await draft.commit(companions());
  },
);
process.stdout.write(String(calls));
