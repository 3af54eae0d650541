import { describe, expect, it } from 'vitest';
import { version } from '../../package.json';
import { COMMANDS } from '../../src/cli/commands';
import { gongkai } from './support/fake-io';

describe('gongkai', () => {
  it.each(['--help', '-h'])('explains itself with %s', async (option) => {
    const { code, stdout, stderr } = await gongkai([option]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const { name, summary } of COMMANDS) expect(stdout).toMatch(new RegExp(`^ {2}${name} +${summary}$`, 'm'));
  });

  it.each(COMMANDS.map(({ name }) => name))('explains %s with every option, whatever else is written', async (name) => {
    const command = COMMANDS.find((each) => each.name === name);
    const { code, stdout, stderr } = await gongkai([name, '--nonsense', '--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(new RegExp(`^用法：gongkai ${name}`, 'm'));
    for (const option of Object.keys(command?.options ?? {})) expect(stdout).toContain(`--${option}`);
  });

  it('says its version', async () => {
    expect(await gongkai(['--version'])).toMatchObject({ code: 0, stdout: `${version}\n`, stderr: '' });
  });

  it.each([
    [[], '错误：没有写命令（用法见 gongkai --help）'],
    [['chekc'], '错误：没有名为“chekc”的命令，是否要用“check”（用法见 gongkai --help）'],
    [['help'], '错误：没有名为“help”的命令，是否要用“--help”（用法见 gongkai --help）'],
    [['publish'], '错误：没有名为“publish”的命令（用法见 gongkai --help）'],
    [['constructor'], '错误：没有名为“constructor”的命令（用法见 gongkai --help）'],
    [['--verson'], '错误：没有名为“--verson”的选项，是否要用“--version”（用法见 gongkai --help）'],
    [['check', '--jsn', 'r.json'], '错误：没有名为“--jsn”的选项，是否要用“--json”（用法见 gongkai check --help）'],
    [['check', '-x', 'r.json'], '错误：没有名为“-x”的选项（用法见 gongkai check --help）'],
    [['check', '--__proto__', 'r.json'], '错误：没有名为“--__proto__”的选项（用法见 gongkai check --help）'],
    [['check'], '错误：没有写 FILE（用法见 gongkai check --help）'],
    [['check', 'a.json', 'b.json'], '错误：多出“b.json”（用法见 gongkai check --help）'],
    [['check', '--json=yes', 'r.json'], '错误：选项“--json”不带值（用法见 gongkai check --help）'],
    [['build', 'r.json'], '错误：没有写 --output OUT（用法见 gongkai build --help）'],
    [['build', 'r.json', '-o'], '错误：选项“-o”后面应有 OUT（用法见 gongkai build --help）'],
    [['build', 'r.json', '-o', '--fragment'], '错误：选项“-o”后面应有 OUT（用法见 gongkai build --help）'],
    [['build', 'r.json', '--output='], '错误：选项“--output”后面应有 OUT（用法见 gongkai build --help）'],
    [['templates', 'all'], '错误：没有“templates all”；应为 show ID 或 check FILE'],
  ])('answers %j with one line, a hint and exit code 2', async (argv, line) => {
    expect(await gongkai(argv)).toMatchObject({ code: 2, stdout: '', stderr: `${line}\n` });
  });

  it('takes a file whose name begins with a hyphen after --', async () => {
    const { code, stderr } = await gongkai(['check', '--', '-r.json']);
    expect(code).toBe(2);
    expect(stderr).toContain('不能读取“-r.json”');
  });
});
