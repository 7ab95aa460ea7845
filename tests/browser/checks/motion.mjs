// Where the reader asks for less motion nothing moves: no animation, no transition, no smooth
// scrolling.
const modes = [{motion: 'reduce', width: 1280}, {motion: 'reduce', width: 320}];

function moving() {
  const faults = [];
  const longest = (list) => Math.max(
      ...list.split(',').map((time) => parseFloat(time) * (/ms$/.test(time.trim()) ? 1 : 1000)));
  const judge = (element, pseudo) => {
    const style = getComputedStyle(element, pseudo);
    const add = (rule, detail) =>
        faults.push({rule, element: globalThis.describeElement(element) + (pseudo ?? ''), detail});
    if (style.animationName !== 'none' && longest(style.animationDuration) > 1)
      add('animation', style.animation);
    if (longest(style.transitionDuration) > 1) add('transition', style.transition);
    if (!pseudo && style.scrollBehavior !== 'auto') add('smooth-scrolling', style.scrollBehavior);
  };
  for (const element of document.querySelectorAll('*'))
    [undefined, '::before', '::after'].forEach((one) => judge(element, one));
  for (const animation of document.getAnimations()) {
    faults.push({
      rule: 'animation',
      element: globalThis.describeElement(animation.effect.target),
      detail: animation.playState
    });
  }
  for (const element of document.querySelectorAll(
           'animate, animateMotion, animateTransform, set, marquee, blink')) {
    faults.push({
      rule: 'animation',
      element: globalThis.describeElement(element),
      detail: 'moves by itself'
    });
  }
  return faults;
}

export default {
  name: 'motion',
  run: (stage) => stage.each(stage.cover, modes, (tab) => tab.evaluate(moving)),
};
