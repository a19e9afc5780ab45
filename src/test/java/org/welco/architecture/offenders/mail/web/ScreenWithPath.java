package org.welco.architecture.offenders.mail.web;

import jakarta.ws.rs.Path;
import org.welco.architecture.Offends;

@Offends("paths-in-api")
@Path("letters")
public class ScreenWithPath {}
