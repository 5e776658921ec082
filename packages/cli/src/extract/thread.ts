import { Worker } from "node:worker_threads";
import { IsthmusError } from "@isthmus/model";
import { errorCode } from "../open-input.ts";
import type { ShardReply, ShardRequest } from "./messages.ts";

type ReplyOf<K extends ShardReply["kind"]> = Extract<ShardReply, { readonly kind: K }>;

interface Waiting {
  readonly resolve: (reply: ShardReply) => void;
  readonly reject: (error: Error) => void;
}

/** A thread that holds a shard of the papers. Once it has failed, all that it was and is asked fails with the same error. */
export class ShardThread {
  readonly #worker = new Worker(new URL("./shard-thread.js", import.meta.url));
  readonly #waiting: Waiting[] = [];
  #failure: Error | null = null;
  #isEnding = false;

  constructor() {
    this.#worker.on("message", (reply: ShardReply) => this.#waiting.shift()?.resolve(reply));
    this.#worker.on("error", (error: Error) => {
      this.fail(explain(error));
    });
    this.#worker.on("exit", () => {
      if (!this.#isEnding) this.fail(lost("without a word"));
    });
  }

  /** Requests that are not answered yet. */
  get backlog(): number {
    return this.#waiting.length;
  }

  /** Asks for something; the reply is of the kind named. Who does not wait for it need not fear its failure. */
  ask<K extends ShardReply["kind"]>(request: ShardRequest, kind: K): Promise<ReplyOf<K>> {
    const reply = this.#send(request).then((answer) => {
      if (isOfKind(answer, kind)) return answer;
      throw new TypeError(`a thread answered "${request.kind}" with "${answer.kind}"`);
    });
    reply.catch(() => undefined);
    return reply;
  }

  /** Gives the thread up: everything asked of it fails with this error. */
  fail(error: Error): void {
    this.#failure ??= error;
    for (const { reject } of this.#waiting.splice(0)) reject(this.#failure);
  }

  /** Throws what the thread has failed with, if it has. */
  throwIfFailed(): void {
    if (this.#failure !== null) throw this.#failure;
  }

  /** Ends the thread, whatever it does; what it was asked is never answered then. */
  async end(): Promise<void> {
    this.#isEnding = true;
    await this.#worker.terminate();
  }

  #send(request: ShardRequest): Promise<ShardReply> {
    return new Promise((resolve, reject) => {
      if (this.#failure !== null) {
        reject(this.#failure);
        return;
      }
      this.#waiting.push({ resolve, reject });
      this.#worker.postMessage(request);
    });
  }
}

function isOfKind<K extends ShardReply["kind"]>(reply: ShardReply, kind: K): reply is ReplyOf<K> {
  return reply.kind === kind;
}

function explain(error: Error): Error {
  return errorCode(error) === "ERR_WORKER_OUT_OF_MEMORY" ? lost("for want of memory", error) : error;
}

function lost(how: string, cause?: Error): IsthmusError {
  const hint = "run it again with --workers 1, or over fewer papers";
  return new IsthmusError("worker.lost", `extracting concepts: a thread ended ${how}`, { hint, cause });
}
