// The training core in the page: its module, decoded once for all that train with it.
const core = (() => {
  let decoding = null;
  const decode = async () => {
    if (typeof WebAssembly !== "object") throw new Error("no WebAssembly");
    return packed.bytes("lab-module");
  };
  return {
    // The module's bytes.
    bytes() {
      decoding ??= decode();
      return decoding;
    },
    // What lets messages in between two pieces of work: `await breathe()`. It stands on nothing outside, for workers have
    // its text.
    breathing() {
      const channel = new MessageChannel();
      const resumed = [];
      channel.port1.addEventListener("message", () => resumed.shift()());
      channel.port1.start();
      return () => new Promise((resume) => { resumed.push(resume); channel.port2.postMessage(0); });
    },
  };
})();
