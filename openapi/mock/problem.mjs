/** A request that cannot be answered, told as RFC 9457 has it. The title goes into the log, the detail does not. */
export class Problem extends Error {
  constructor(status, title, detail) {
    super(title);
    this.status = status;
    this.detail = detail;
  }

  get answer() {
    const body = { type: 'about:blank', title: this.message, status: this.status, detail: this.detail };
    return { status: this.status, headers: { 'content-type': 'application/problem+json' }, body, fault: this.message };
  }
}
