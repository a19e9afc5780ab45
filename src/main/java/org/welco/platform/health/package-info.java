/**
 * Liveness and readiness of the process itself. A room's own health stands in that room.
 */
package org.welco.platform.health;
