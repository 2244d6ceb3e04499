package dropfit.numeric;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a method that may call what {@code config/banned-apis.txt} bans, to make it safe. */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@interface Exempt {}
