import { api, LightningElement } from 'lwc';
import { flowNamed } from '../../../simulator/flows';
import { inputValues, type ScreenFlow } from '../../../../platform/flow/screenFlow';

/** Stands in for `lightning-flow`: begins an interview when its flow or its inputs change. Fires `statuschange`. */
export default class FlowInterview extends LightningElement {
  flowTitle = '';
  fields: readonly object[] = [];
  isFinished = false;
  private apiName = '';
  private inputs: unknown = [];
  private finishBehavior = 'RESTART';
  private interviews = 0;

  @api get flowApiName(): string {
    return this.apiName;
  }
  set flowApiName(name: string) {
    this.apiName = name;
    this.beginSoon();
  }

  @api get flowInputVariables(): unknown {
    return this.inputs;
  }
  set flowInputVariables(inputs: unknown) {
    this.inputs = inputs;
    this.beginSoon();
  }

  @api get flowFinishBehavior(): string {
    return this.finishBehavior;
  }
  set flowFinishBehavior(behavior: string) {
    if (!['NONE', 'RESTART'].includes(behavior)) throw new Error(`A flow cannot ${behavior} when it is finished.`);
    this.finishBehavior = behavior;
  }

  /** Like the platform, checks the answers before it goes on. */
  handleFinish(): void {
    const controls = [...this.template!.querySelectorAll<HTMLInputElement>('input, lightning-textarea')];
    if (!controls.every((control) => control.reportValidity())) return;
    this.isFinished = true;
    this.tell('FINISHED');
    if (this.finishBehavior === 'RESTART') this.beginSoon();
  }

  /** As from a server: never within the call, and once for all that was set in it. */
  private beginSoon(): void {
    const interview = (this.interviews += 1);
    void Promise.resolve().then(() => {
      if (interview === this.interviews && this.isConnected) this.begin(flowNamed(this.apiName), interview);
    });
  }

  private begin(flow: ScreenFlow, interview: number): void {
    const values = inputValues(flow, this.inputs);
    this.flowTitle = flow.label;
    this.isFinished = false;
    this.fields = flow.fields.map((field) => ({
      ...field,
      key: `${interview} ${field.name}`,
      isChoice: field.kind === 'RadioButtons',
      value: (field.variable !== null && values.get(field.variable)) || '',
    }));
    this.tell('STARTED');
  }

  private tell(status: string): void {
    const detail = { status, flowTitle: this.flowTitle, guid: `interview-${this.interviews}`, outputVariables: [] };
    this.dispatchEvent(new CustomEvent('statuschange', { detail }));
  }
}
