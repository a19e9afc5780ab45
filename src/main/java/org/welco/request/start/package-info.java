/** Requests begun at the desk, for whoever stands before an agent or calls: begun, followed, shown with their numbers, forgotten. */
package org.welco.request.start;
