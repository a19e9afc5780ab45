/** The forms that an agent may begin, as a cell; the channel by which citizens reach him; the page of a request that he began. */
package org.welco.request.web;
