/** Live events, with a new connection whenever the old one breaks. */

const FIRST_WAIT = 250;
const LONGEST_WAIT = 5000;

export class Live {
  #socket = null;
  #timer = 0;
  #wait = FIRST_WAIT;
  #viewer = "";
  #on;

  /** @param {{open: () => void, event: (event: object) => void, lost: () => void}} on */
  constructor(on) {
    this.#on = on;
    addEventListener("online", () => this.#connect());
  }

  /** Listen as a member from now on. */
  watch(viewer) {
    this.#viewer = viewer;
    this.#connect();
  }

  #connect() {
    clearTimeout(this.#timer);
    const old = this.#socket;
    const scheme = location.protocol === "https:" ? "wss" : "ws";
    const viewer = encodeURIComponent(this.#viewer);
    const socket = new WebSocket(`${scheme}://${location.host}/page/events?viewer=${viewer}`);
    this.#socket = socket;
    old?.close();
    socket.onopen = () => {
      this.#wait = FIRST_WAIT;
      if (socket === this.#socket) this.#on.open();
    };
    socket.onmessage = ({ data }) => {
      if (socket === this.#socket) this.#on.event(JSON.parse(data));
    };
    socket.onclose = () => {
      if (socket === this.#socket) this.#retry();
    };
  }

  #retry() {
    this.#on.lost();
    this.#timer = setTimeout(() => this.#connect(), this.#wait);
    this.#wait = Math.min(LONGEST_WAIT, this.#wait * 2);
  }
}
