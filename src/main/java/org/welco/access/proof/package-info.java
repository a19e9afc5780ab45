/** From a request to its caller: which proof a path takes, and who looks at it. Decides nothing about rights. */
package org.welco.access.proof;
