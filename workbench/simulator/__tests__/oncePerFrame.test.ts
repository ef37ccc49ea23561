import { clockTime } from '../clockTime';
import { oncePerFrame } from '../oncePerFrame';

it('acts once in the next frame, however often it is called before, and again after that', () => {
  const frames: FrameRequestCallback[] = [];
  const request = jest.spyOn(window, 'requestAnimationFrame').mockImplementation((frame) => frames.push(frame));
  const action = jest.fn();
  const act = oncePerFrame(action);
  for (let call = 0; call < 3; call += 1) act();
  expect(action).not.toHaveBeenCalled();
  frames.splice(0).forEach((frame) => frame(0));
  expect(action).toHaveBeenCalledTimes(1);
  act();
  frames.splice(0).forEach((frame) => frame(0));
  expect(action).toHaveBeenCalledTimes(2);
  request.mockRestore();
});

it('tells a time of day to the millisecond, in the zone of the browser', () => {
  expect(clockTime(new Date(2026, 10, 22, 9, 5, 7, 40).getTime())).toBe('09:05:07.040');
  expect(clockTime(new Date(2026, 10, 22, 23, 59, 59, 999).getTime())).toBe('23:59:59.999');
});
