/** The sheet as a cell, and as a page of the desk. */
package org.welco.sheet.web;
