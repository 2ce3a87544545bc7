// As app/precompiled.h, for the test programs. Of Qt Test only how long is waited: its other headers differ
// with the modules that a test uses.
#pragma once

#include "app/precompiled.h"

#include "api/result.h"
#include "domain/draft.h"
#include "domain/rules.h"
#include "domain/session.h"
#include "support/patience.h"
