package org.wego.awards.ranking;

import org.wego.awards.AwardCategory;

/** How many prizes of each kind a category has (A8). */
record PrizeCount(AwardCategory category, int best, int outstanding) {}
