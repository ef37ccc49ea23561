import { MessageContext as Adapter } from 'workbench/shims/lightning/messageService';

type Tell = ConstructorParameters<typeof Adapter>[0];

/** The workbench's wire adapter. It opens a context only when it is connected, because Jest also creates it without a component. */
export class MessageContext {
  private readonly tell: Tell;
  private adapter: Adapter | null = null;

  constructor(tell: Tell) {
    this.tell = tell;
  }

  connect(): void {
    this.adapter ??= new Adapter(this.tell);
    this.adapter.connect();
  }

  update(): void {
    this.adapter?.update();
  }

  disconnect(): void {
    this.adapter?.disconnect();
  }
}
