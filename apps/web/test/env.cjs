// jsdom with what browsers have and it lacks.
const { TestEnvironment } = require('jest-environment-jsdom');

class BrowserEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    const window = this.global;
    Object.assign(window, {
      TextEncoder,
      TextDecoder,
      Request,
      Response,
      Headers,
      fetch,
      ReadableStream,
      structuredClone,
    });
    window.matchMedia = () => ({ matches: false, addEventListener() {}, removeEventListener() {} });
    window.ResizeObserver = class {
      observe() {}
      unobserve() {}
      disconnect() {}
    };
    window.scrollTo = () => {};
    // jsdom lays nothing out, so it cannot scroll. New browsers answer a promise.
    window.Element.prototype.scrollIntoView = async () => {};
    // A dialog is shown or not; the top layer and the focus trap are the browser's, and tested there.
    const dialog = window.HTMLDialogElement.prototype;
    dialog.showModal = function showModal() {
      this.open = true;
    };
    dialog.close = function close() {
      if (!this.open) return;
      this.open = false;
      this.dispatchEvent(new window.Event('close'));
    };
  }
}

module.exports = BrowserEnvironment;
