#include "cmath.h"
#include <math.h>
double sanad_log(double x) { return log(x); }
double sanad_exp(double x) { return exp(x); }
