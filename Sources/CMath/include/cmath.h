#ifndef SANAD_CMATH_H
#define SANAD_CMATH_H
/* The few functions of <math.h> that the steps need; they import neither Glibc nor Foundation. */
double sanad_log(double x);
double sanad_exp(double x);
#endif
