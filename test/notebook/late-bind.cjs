// Loaded into a kernel before its own code: an asynchronous bind ends 200 ms late, and until then zeromq refuses to read
// the socket, as it does while a bind is under way.
const { Router } = require('zeromq');

const { receive } = Router.prototype;
const busy = new WeakSet();
Object.defineProperties(Router.prototype, {
  bind: {
    value: async function bind(address) {
      this.bindSync(address);
      busy.add(this);
      await new Promise((resolve) => setTimeout(resolve, 200));
      busy.delete(this);
    },
  },
  receive: {
    value: async function wait(...args) {
      if (busy.has(this)) throw Object.assign(new Error('Socket is blocked by a bind'), { code: 'EBUSY' });
      return receive.apply(this, args);
    },
  },
});
