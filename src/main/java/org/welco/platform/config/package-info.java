/**
 * Process-wide settings: MicroProfile Config read once into records, refused at start when wrong. The only place
 * that reads the environment, system properties or the Config provider. No tenant's setting belongs here.
 */
package org.welco.platform.config;
