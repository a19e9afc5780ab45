/**
 * Guest: w.c.s., which holds forms and requests. Facts about it are those of a running server of September 2025: signed
 * queries, the agent's NameID in them, and the follow-up asked without any user, which w.c.s. takes for an administrator.
 */
package org.welco.publik.wcs;
