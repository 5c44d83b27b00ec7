/** Parts of a page that it fetches after what it is opened for: what they need is most of its scripts. */
import type { ComponentChildren, ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

export interface OnDemand<Props> {
  /** Shows the part as soon as it is there. */
  Part: ComponentType<Props>;
  /** Fetches the part before anybody has asked for it, so that it shows at once then. */
  prefetch: () => void;
}

/** Returns the part that `load` fetches when it is first shown; until it is there, `meanwhile` stands in its place. */
export function onDemand<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  meanwhile: () => ComponentChildren = () => null,
): OnDemand<Props> {
  let loaded: ComponentType<Props> | null = null;
  const fetchPart = async () => (loaded ??= await load());
  const Part = (props: Props) => {
    const [Loaded, setLoaded] = useState(() => loaded);
    useEffect(() => {
      if (Loaded === null) void fetchPart().then((part) => setLoaded(() => part));
    }, [Loaded]);
    return <>{Loaded === null ? meanwhile() : <Loaded {...props} />}</>;
  };
  return { Part, prefetch: () => void fetchPart() };
}
