import type { Module } from '#kernel/module.ts';
import { activities } from './modules/activities/module.ts';
import { activityCatalogue } from './modules/activity-catalogue/module.ts';
import { activityTranslations } from './modules/activity-translations/module.ts';
import { advice } from './modules/advice/module.ts';
import { agenda } from './modules/agenda/module.ts';
import { agendaFeeds } from './modules/agenda-feeds/module.ts';
import { agreements } from './modules/agreements/module.ts';
import { branchFigures } from './modules/branch-figures/module.ts';
import { branches } from './modules/branches/module.ts';
import { calculations } from './modules/calculations/module.ts';
import { campaigns } from './modules/campaigns/module.ts';
import { catalogueContents } from './modules/catalogue-contents/module.ts';
import { catalogueEditor } from './modules/catalogue-editor/module.ts';
import { commitments } from './modules/commitments/module.ts';
import { consentForms } from './modules/consent-forms/module.ts';
import { courseFinder } from './modules/course-finder/module.ts';
import { courseGroups } from './modules/course-groups/module.ts';
import { courses } from './modules/courses/module.ts';
import { dashboards } from './modules/dashboards/module.ts';
import { doorLists } from './modules/door-lists/module.ts';
import { equipment } from './modules/equipment/module.ts';
import { extraDates } from './modules/extra-dates/module.ts';
import { figures } from './modules/figures/module.ts';
import { helpAppointments } from './modules/help-appointments/module.ts';
import { helpContactFigures } from './modules/help-contact-figures/module.ts';
import { helpContacts } from './modules/help-contacts/module.ts';
import { helpPointDuties } from './modules/help-point-duties/module.ts';
import { helpPointFigures } from './modules/help-point-figures/module.ts';
import { helpPointFinder } from './modules/help-point-finder/module.ts';
import { helpPointOverview } from './modules/help-point-overview/module.ts';
import { helpPoints } from './modules/help-points/module.ts';
import { helpSignals } from './modules/help-signals/module.ts';
import { helperTraining } from './modules/helper-training/module.ts';
import { learningRoutes } from './modules/learning-routes/module.ts';
import { municipalGrants } from './modules/municipal-grants/module.ts';
import { municipalOverview } from './modules/municipal-overview/module.ts';
import { nationalHelpForm } from './modules/national-help-form/module.ts';
import { newcomers } from './modules/newcomers/module.ts';
import { observations } from './modules/observations/module.ts';
import { occupancy } from './modules/occupancy/module.ts';
import { organisation } from './modules/organisation/module.ts';
import { panelSurveys } from './modules/panel-surveys/module.ts';
import { partnerAgreements } from './modules/partner-agreements/module.ts';
import { paymentOverview } from './modules/payment-overview/module.ts';
import { payments } from './modules/payments/module.ts';
import { people } from './modules/people/module.ts';
import { places } from './modules/places/module.ts';
import { planningBoard } from './modules/planning-board/module.ts';
import { practiceTill } from './modules/practice-till/module.ts';
import { priceComparisons } from './modules/price-comparisons/module.ts';
import { pricedOffers } from './modules/priced-offers/module.ts';
import { programme } from './modules/programme/module.ts';
import { programmeFigures } from './modules/programme-figures/module.ts';
import { programmeOverview } from './modules/programme-overview/module.ts';
import { programmeProgress } from './modules/programme-progress/module.ts';
import { programmeRequests } from './modules/programme-requests/module.ts';
import { quoteContents } from './modules/quote-contents/module.ts';
import { quoteConversations } from './modules/quote-conversations/module.ts';
import { quoteDrafts } from './modules/quote-drafts/module.ts';
import { quotes } from './modules/quotes/module.ts';
import { referralDirectory } from './modules/referral-directory/module.ts';
import { referralExchange } from './modules/referral-exchange/module.ts';
import { referralGuide } from './modules/referral-guide/module.ts';
import { referralUpkeep } from './modules/referral-upkeep/module.ts';
import { registrationFigures } from './modules/registration-figures/module.ts';
import { registrationMessages } from './modules/registration-messages/module.ts';
import { registrations } from './modules/registrations/module.ts';
import { reportContents } from './modules/report-contents/module.ts';
import { reportProposals } from './modules/report-proposals/module.ts';
import { reportReading } from './modules/report-reading/module.ts';
import { reportReview } from './modules/report-review/module.ts';
import { reportWriting } from './modules/report-writing/module.ts';
import { reports } from './modules/reports/module.ts';
import { retentionTerms } from './modules/retention-terms/module.ts';
import { roomBookings } from './modules/room-bookings/module.ts';
import { roomChoices } from './modules/room-choices/module.ts';
import { roomFigures } from './modules/room-figures/module.ts';
import { roomFinder } from './modules/room-finder/module.ts';
import { roomWeeks } from './modules/room-weeks/module.ts';
import { rooms } from './modules/rooms/module.ts';
import { ruleSets } from './modules/rule-sets/module.ts';
import { schoolNorms } from './modules/school-norms/module.ts';
import { signIn } from './modules/sign-in/module.ts';
import { signUp } from './modules/sign-up/module.ts';
import { signUpRules } from './modules/sign-up-rules/module.ts';
import { skillsNeedCards } from './modules/skills-need-cards/module.ts';
import { speakers } from './modules/speakers/module.ts';
import { statisticalReturns } from './modules/statistical-returns/module.ts';
import { suppliedFigures } from './modules/supplied-figures/module.ts';
import { surveyResults } from './modules/survey-results/module.ts';
import { surveys } from './modules/surveys/module.ts';
import { tariffs } from './modules/tariffs/module.ts';
import { testimonials } from './modules/testimonials/module.ts';
import { tours } from './modules/tours/module.ts';

/** The modules from the ground up: each may use only those before it. The one list to touch for a new module. */
export const modules: readonly Module[] = [
  organisation,
  branches,
  branchFigures,
  places,
  people,
  signIn,
  retentionTerms,
  tariffs,
  schoolNorms,
  calculations,
  activityCatalogue,
  catalogueEditor,
  catalogueContents,
  pricedOffers,
  priceComparisons,
  ruleSets,
  advice,
  commitments,
  quoteContents,
  quotes,
  quoteDrafts,
  quoteConversations,
  municipalGrants,
  agreements,
  partnerAgreements,
  municipalOverview,
  suppliedFigures,
  observations,
  figures,
  occupancy,
  equipment,
  rooms,
  roomWeeks,
  roomChoices,
  roomBookings,
  roomFinder,
  roomFigures,
  campaigns,
  activities,
  programme,
  programmeProgress,
  programmeFigures,
  programmeOverview,
  programmeRequests,
  signUpRules,
  activityTranslations,
  tours,
  speakers,
  registrations,
  extraDates,
  registrationMessages,
  practiceTill,
  payments,
  paymentOverview,
  doorLists,
  registrationFigures,
  surveys,
  surveyResults,
  panelSurveys,
  agenda,
  agendaFeeds,
  signUp,
  planningBoard,
  referralDirectory,
  referralUpkeep,
  referralExchange,
  helpPoints,
  referralGuide,
  helpPointFigures,
  helpAppointments,
  helpPointFinder,
  courses,
  courseGroups,
  courseFinder,
  learningRoutes,
  skillsNeedCards,
  helpContacts,
  helpContactFigures,
  helpSignals,
  nationalHelpForm,
  helperTraining,
  helpPointDuties,
  helpPointOverview,
  consentForms,
  newcomers,
  testimonials,
  dashboards,
  statisticalReturns,
  reportContents,
  reports,
  reportReading,
  reportProposals,
  reportWriting,
  reportReview,
];
