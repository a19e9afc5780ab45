/** The command that brings articles in. */
package org.welco.knowledge.job;
