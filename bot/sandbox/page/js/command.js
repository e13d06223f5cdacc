/** Slash commands as lists and typed text. Pure. */

const SUB_COMMAND = 1;
const GROUP = 2;

/** @typedef {{path: string, description: string, options: object[]}} Leaf a command to run */

/** Every command that can be run: "follow add" for a subcommand. @returns {Leaf[]} */
export function leaves(commands) {
  const inside = (one, path) => {
    const steps = (one.options ?? []).filter((option) => option.type === SUB_COMMAND || option.type === GROUP);
    if (steps.length) return steps.flatMap((step) => inside(step, `${path} ${step.name}`));
    return [{ path, description: one.description, options: one.options ?? [] }];
  };
  return commands.flatMap((one) => inside(one, one.name)).sort((one, other) => one.path.localeCompare(other.path));
}

/** Commands that the text after "/" may mean, the likeliest first. @param {Leaf[]} every */
export function matching(every, typed) {
  const wanted = typed.toLowerCase().trim();
  const rank = (one) => {
    if (one.path.startsWith(wanted)) return 0;
    if (one.path.includes(wanted)) return 1;
    return one.description.toLowerCase().includes(wanted) ? 2 : 3;
  };
  return every.map((one) => [rank(one), one]).filter(([place]) => place < 3).sort(([one], [other]) => one - other).map(([, one]) => one);
}

/**
 * The command that a line names completely ("/show jess"), and what is typed after it.
 * @param {Leaf[]} every
 * @returns {{leaf: Leaf, rest: string} | null}
 */
export function begun(every, line) {
  const typed = line.slice(1);
  const leaf = every
    .filter((one) => typed.toLowerCase().startsWith(`${one.path} `))
    .sort((one, other) => other.path.length - one.path.length)[0];
  return leaf ? { leaf, rest: typed.slice(leaf.path.length + 1) } : null;
}
