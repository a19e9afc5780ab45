package org.welco.architecture.offenders.mail;

import javax.xml.bind.annotation.XmlRootElement;
import org.welco.architecture.Offends;

@Offends("jakarta-only")
@XmlRootElement
public class MailFromBeforeJakarta {}
