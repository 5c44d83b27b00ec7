import type { AnchorHTMLAttributes, ComponentChildren } from 'preact';
import { addressOf, place, type Place } from './place.ts';

interface PlaceLinkProps extends Pick<AnchorHTMLAttributes, 'class' | 'dir' | 'aria-current' | 'aria-description'> {
  to: (at: Place) => Place;
  children: ComponentChildren;
}

/**
 * A link to what `to` makes of the place that the person is at. It is drawn with the list, and the person may have typed on
 * since: when it is followed, it starts from there.
 */
export function PlaceLink({ to, children, ...attributes }: PlaceLinkProps) {
  const follow = (event: MouseEvent) => {
    // Anything else opens it in another tab or window, or saves it.
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    location.hash = addressOf(to(place.peek()));
  };
  return (
    <a {...attributes} href={addressOf(to(place.peek()))} onClick={follow}>
      {children}
    </a>
  );
}
