import { LightningElement } from 'lwc';
import type { ToolkitEventType } from 'c/voiceEvents';
import { detailOf, SINGLE_EVENTS, type EventFields } from '../../../simulator/singleEvent';

const isEventType = (name: string | undefined): name is ToolkitEventType => SINGLE_EVENTS.some((type) => type === name);

/** One button for each of the 15 events, with the fields that it sends. */
export default class EventPad extends LightningElement {
  readonly events = SINGLE_EVENTS;
  readonly callTypes = ['inbound', 'outbound', 'Callback', 'Transfer', 'Consult', 'InternalCall'];
  fields: EventFields = { callId: 'call-1', callType: 'inbound', participant: '+1 (415) 555-0123' };

  handleField(event: Event): void {
    const field = event.currentTarget as HTMLElement & { value: string };
    this.fields = { ...this.fields, [field.dataset['field'] ?? '']: field.value };
  }

  handleSend(event: Event): void {
    const { type } = (event.currentTarget as HTMLElement).dataset;
    if (!isEventType(type)) return;
    const detail = { type, detail: detailOf(type, this.fields) };
    this.dispatchEvent(new CustomEvent('sendevent', { detail, bubbles: true, composed: true }));
  }
}
