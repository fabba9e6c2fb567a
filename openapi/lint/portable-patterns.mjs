import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * A pattern means the same to JavaScript (the mock) and to Java (the client). One that JavaScript cannot compile is worse than
 * none: Prism then validates nothing of the whole body.
 */
export default () => {
  const seen = [];
  return {
    Schema({ pattern }, { report, location }) {
      if (pattern === undefined) {
        return;
      }
      const place = location.child('pattern');
      const fault = portabilityFault(pattern);
      if (fault) {
        report({ message: `Pattern \`${pattern}\` ${fault}.`, location: place });
      } else {
        seen.push({ pattern, place });
      }
    },
    Root: {
      leave(_root, { report }) {
        for (const { index, message } of javaFaults(seen.map(({ pattern }) => pattern))) {
          const { pattern, place } = seen[index];
          report({ message: `Pattern \`${pattern}\` does not compile in Java: ${message}.`, location: place });
        }
      },
    },
  };
};

function portabilityFault(pattern) {
  for (const flags of ['', 'u']) {
    try {
      new RegExp(pattern, flags);
    } catch (error) {
      return `does not compile in JavaScript: ${error.message}`;
    }
  }
  const tokens = pattern.match(/\\.|\[(?:\\.|[^\]\\])*\]|\(\?.|./gs);
  if (tokens.at(0) !== '^' || tokens.at(-1) !== '$') {
    return 'has to be anchored: `^…$`';
  }
  let depth = 0;
  for (const token of tokens.slice(1, -1)) {
    const fault = tokenFault(token);
    if (fault) {
      return fault;
    }
    depth += { '(': 1, ')': -1 }[token[0]] ?? 0;
    if (token === '|' && depth === 0) {
      return 'has `|` outside of a group, where each anchor holds for one side only';
    }
  }
  return undefined;
}

function tokenFault(token) {
  const escape = token.match(/\\[A-Za-z0-9]/g)?.find((escape) => !/\\d/i.test(escape));
  if (escape) {
    return `uses \`${escape}\`, which does not mean the same everywhere`;
  }
  if (token === '.') {
    return 'uses `.`, which does not mean the same everywhere: name the characters';
  }
  if (token === '^' || token === '$') {
    return `has \`${token}\` in its middle`;
  }
  if (token === '\n' || token === '\r') {
    return 'breaks the line';
  }
  if (token.startsWith('(?') && !['(?:', '(?=', '(?!'].includes(token)) {
    return 'uses a group other than `(…)`, `(?:…)`, `(?=…)` and `(?!…)`';
  }
  if (token.length > 1 && token.startsWith('[') && /.\[|&&/.test(token.replace(/\\./g, ''))) {
    return 'has `[` or `&&` within a class, which Java reads as a class of its own: escape it';
  }
  return undefined;
}

function javaFaults(patterns) {
  if (!patterns.length) {
    return [];
  }
  const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'java') : 'java';
  const program = fileURLToPath(new URL('CompilePatterns.java', import.meta.url));
  const run = spawnSync(java, [program], { input: patterns.join('\n'), encoding: 'utf8' });
  if (run.status !== 0) {
    throw new Error(`The patterns could not be compiled in Java: ${run.error?.message ?? run.stderr}`);
  }
  return run.stdout.split(/\r?\n/).filter(Boolean).map((line) => {
    const [index, ...message] = line.split(' ');
    return { index: Number(index), message: message.join(' ') };
  });
}
