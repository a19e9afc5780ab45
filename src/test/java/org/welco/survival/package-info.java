/**
 * Servers that die in the middle, and servers that work side by side: whatever happens, each letter comes once and each step
 * is told once.
 */
package org.welco.survival;
