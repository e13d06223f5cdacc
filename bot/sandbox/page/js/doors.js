/** What the page asks of the sandbox. page_doors.py and admin_doors.py say what doors take. */

export class Refusal extends Error {}

async function read(answer) {
  const data = await answer.json().catch(() => ({ error: `the sandbox answered ${answer.status}` }));
  if (!answer.ok) throw new Refusal(data.error ?? `the sandbox answered ${answer.status}`);
  return data;
}

async function ask(path, options) {
  let answer;
  try {
    answer = await fetch(path, options);
  } catch {
    throw new Refusal("the sandbox can't be reached");
  }
  return read(answer);
}

/** @param {string} door @param {object} body */
export const post = (door, body) =>
  ask(`/page/${door}`, { method: "POST", body: JSON.stringify(body) });

/** @param {string} viewer */
export const fetchState = (viewer) => ask(`/page/state?viewer=${encodeURIComponent(viewer)}`);

/** Order a mishap: "fault" or "lever". */
export const order = (door, what) => ask(`/admin/${door}`, { method: "POST", body: JSON.stringify(what) });

/** The faults in force, or null where none can be ordered. */
export async function fetchFaults() {
  const answer = await fetch("/admin/faults").catch(() => null);
  return answer?.ok ? answer.json() : null;
}

/** The panel's content, or null where nobody tells a story. */
export async function fetchPanel() {
  const answer = await fetch("/page/panel").catch(() => null);
  return answer?.ok ? answer.json() : null;
}
