import { Publisher, Router, type MessageLike } from 'zeromq';

// tslab does not await its messages. By default the 513th message of a synchronous run fails («socket is busy») and a
// thousand queued messages are the limit; then outputs are lost, including the notice that the cell has ended. Messages
// to a closed socket are dropped silently: a report would be sent to it too, and so on forever.
const options = {
  sendHighWaterMark: 0,
  sendTimeout: 0,
  /** Largest message (64 MiB): a peer that announces more is disconnected before memory is allocated. */
  maxMessageSize: 2 ** 26,
  linger: 500,
};

/** A kernel's output socket that loses no message, however fast they come. */
export class PatientPublisher extends Publisher {
  constructor() {
    super(options);
  }
  override send(message: MessageLike | MessageLike[]): Promise<void> {
    return super.send(message).catch(() => undefined);
  }
}

/** A kernel's request socket that loses no reply, however fast they come. */
export class PatientRouter extends Router {
  constructor() {
    super(options);
  }
  override send(message: MessageLike | MessageLike[]): Promise<void> {
    return super.send(message).catch(() => undefined);
  }
}
