import { FLOW_INPUT_TYPES } from 'c/voiceCallSummary';
import callSummary from '../../optional/demo/default/flows/Voice_Relay_Call_Summary.flow-meta.xml?raw';
import { readScreenFlow, type ScreenFlow } from '../../platform/flow/screenFlow';

/** The example of the demo app. */
export const DEMO_FLOW = 'Voice_Relay_Call_Summary';

const demo = readScreenFlow(callSummary);

/** The org's flows by API name: the example, and its screen with a variable for each input that a console can give. */
const FLOWS: ReadonlyMap<string, ScreenFlow> = new Map([
  [DEMO_FLOW, demo],
  ['Every_Input', { ...demo, label: 'Every input', inputs: FLOW_INPUT_TYPES }],
]);

/** The active flow of that name. Throws when there is none. */
export function flowNamed(apiName: string): ScreenFlow {
  const flow = FLOWS.get(apiName);
  if (!flow) throw new Error(`There is no active flow ${apiName}.`);
  return flow;
}
