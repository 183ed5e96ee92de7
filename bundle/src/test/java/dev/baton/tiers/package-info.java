/** Random guest programs, which must do the same in every form that guest code runs in. */
package dev.baton.tiers;
