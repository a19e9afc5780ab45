/**
 * What an agent does to a letter by hand: each gesture once, whatever his browser sends twice, and undone while there is
 * time. The moves themselves are in the rooms that own them.
 */
package org.welco.mail.gesture;
