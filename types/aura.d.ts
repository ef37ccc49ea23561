// What the Aura client runtime gives to the files of an Aura bundle; only what this project uses.

declare namespace Aura {
  /** A component as its own controller and helper see it: private attributes included. */
  interface Component<Attributes extends object, Children extends object> {
    get<Name extends keyof Attributes & string>(expression: `v.${Name}`): Attributes[Name] | undefined;
    set<Name extends keyof Attributes & string>(expression: `v.${Name}`, value: Attributes[Name]): void;
    /** False from the destroy handler on. */
    isValid(): boolean;
    /** False before the first rendering, and while the component is off the page. */
    isRendered(): boolean;
    /** The one child with this `aura:id`. */
    find<Id extends keyof Children & string>(id: Id): Children[Id];
  }

  /** The event that a handler's action receives. */
  interface Event {
    getName(): string;
    /** A field of the detail of a Lightning web component's event; that has no `detail` here. */
    getParam(key: string): unknown;
  }

  type TelephonyListener = (payload: unknown) => void;

  /** `force:serviceCloudVoiceToolkitApi`, as far as events go. */
  interface VoiceToolkit {
    addTelephonyEventListener(eventName: string, listener: TelephonyListener): void;
    removeTelephonyEventListener(eventName: string, listener: TelephonyListener): void;
    /** Actions name no call and return nothing; whether one succeeded is known only by the matching event. */
    unmute(): void;
    resume(participantType: 'Initial_Caller' | 'Third_Party'): void;
    resumeRecording(): void;
  }

  /** What of a utility's state is used here. Which of these are there when nothing was chosen is not documented. */
  interface UtilityInfo {
    utilityLabel: string;
    utilityIcon?: string | null;
    utilityIconVariant?: string | null;
  }

  /** `lightning:utilityBarAPI`, as far as an item's own look goes. */
  interface UtilityBarApi {
    /** False outside the utility bar. */
    getEnclosingUtilityId(): Promise<string | false>;
    getUtilityInfo(options: { utilityId: string }): Promise<UtilityInfo>;
    setUtilityLabel(options: { utilityId: string; label: string }): Promise<boolean>;
    /** `icon` is one of the utility sprite, without its name; `iconVariant` success, warning or error. */
    setUtilityIcon(options: { utilityId: string; icon: string; options?: { iconVariant: string } }): Promise<boolean>;
    setUtilityHighlighted(options: { utilityId: string; highlighted: boolean }): Promise<boolean>;
  }

  interface Global {
    /** A custom label; the platform sends those whose names are written out in the bundle. */
    get(expression: `$Label.c.${string}`): string;
    /** The callback with its access to the component restored, for code that the framework does not call itself. */
    getCallback<Arguments extends unknown[], Result>(
      callback: (...given: Arguments) => Result,
    ): (...given: Arguments) => Result;
  }
}

declare const $A: Aura.Global;
