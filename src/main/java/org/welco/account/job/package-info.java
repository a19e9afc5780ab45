/** What is tidied up by the clock. */
package org.welco.account.job;
