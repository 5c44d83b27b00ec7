/**
 * Languages whose words are fetched only for a page that is in one of them (`messages/reading/page-languages.ts`): fewer people read
 * them, or their letters or nearly all their pages tell which they are, and with the others they would hold the popup up.
 * Importing this file is learning them.
 */
import { learn } from '../index.ts';
import { af } from './af.ts';
import { am } from './am.ts';
import { az } from './az.ts';
import { bg } from './bg.ts';
import { bn } from './bn.ts';
import { ca } from './ca.ts';
import { cy } from './cy.ts';
import { da } from './da.ts';
import { el } from './el.ts';
import { et } from './et.ts';
import { eu } from './eu.ts';
import { fi } from './fi.ts';
import { fil } from './fil.ts';
import { ga } from './ga.ts';
import { gl } from './gl.ts';
import { gu } from './gu.ts';
import { ha } from './ha.ts';
import { he } from './he.ts';
import { hu } from './hu.ts';
import { hy } from './hy.ts';
import { is } from './is.ts';
import { ka } from './ka.ts';
import { kk } from './kk.ts';
import { km } from './km.ts';
import { kn } from './kn.ts';
import { ky } from './ky.ts';
import { lb } from './lb.ts';
import { lo } from './lo.ts';
import { lt } from './lt.ts';
import { lv } from './lv.ts';
import { mk } from './mk.ts';
import { ml } from './ml.ts';
import { mn } from './mn.ts';
import { mr } from './mr.ts';
import { ms } from './ms.ts';
import { mt } from './mt.ts';
import { my } from './my.ts';
import { ne } from './ne.ts';
import { pa } from './pa.ts';
import { si } from './si.ts';
import { sk } from './sk.ts';
import { sl } from './sl.ts';
import { so } from './so.ts';
import { sq } from './sq.ts';
import { ta } from './ta.ts';
import { te } from './te.ts';
import { th } from './th.ts';
import { uz } from './uz.ts';
import { yo } from './yo.ts';
import { zu } from './zu.ts';

learn([
  af,
  am,
  az,
  bg,
  bn,
  ca,
  cy,
  da,
  el,
  et,
  eu,
  fi,
  fil,
  ga,
  gl,
  gu,
  ha,
  he,
  hu,
  hy,
  is,
  ka,
  kk,
  km,
  kn,
  ky,
  lb,
  lo,
  lt,
  lv,
  mk,
  ml,
  mn,
  mr,
  ms,
  mt,
  my,
  ne,
  pa,
  si,
  sk,
  sl,
  so,
  sq,
  ta,
  te,
  th,
  uz,
  yo,
  zu,
]);
