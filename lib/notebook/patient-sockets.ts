import { Publisher, Router, type MessageLike } from 'zeromq';

// tslab does not await what it sends. By default the 513th message of a synchronous run fails («socket is busy») and a
// thousand waiting ones are the limit; then outputs are lost, and with them the notice that the cell has ended. What is
// sent to a closed socket is lost without a word: a report of it would be sent there, too, and so on for ever.
const options = {
  sendHighWaterMark: 0,
  sendTimeout: 0,
  /** A peer that announces more (64 MiB) is disconnected before memory is taken for it. */
  maxMessageSize: 2 ** 26,
  linger: 500,
};

/** A kernel's socket for outputs; it loses none however fast they come. */
export class PatientPublisher extends Publisher {
  constructor() {
    super(options);
  }
  override send(message: MessageLike | MessageLike[]): Promise<void> {
    return super.send(message).catch(() => undefined);
  }
}

/** A kernel's socket for requests; it loses no reply however fast they come. */
export class PatientRouter extends Router {
  constructor() {
    super(options);
  }
  override send(message: MessageLike | MessageLike[]): Promise<void> {
    return super.send(message).catch(() => undefined);
  }
}
