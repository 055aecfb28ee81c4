/** What the plan of a parcel says at a glance. */
import type { ParcelSchedule } from "../../actions/scheduleOfParcel";
import { useWords } from "../hooks/useWords";
import { quoted } from "../texts";
import { scheduleTexts } from "./texts";

export function PlanFacts({ schedule: { parcel, plan, deadline, goal } }: { readonly schedule: ParcelSchedule }) {
  const words = useWords(scheduleTexts);
  return (
    <dl class="plan-facts">
      <dt>{words.deadline}</dt><dd>{words.goal(words.on(deadline), goal)}</dd>
      <dt>{words.stage}</dt><dd {...quoted}>{parcel.stage}{parcel.status !== null && parcel.status !== parcel.stage && `（${parcel.status}）`}</dd>
      <dt>{words.bottleneck}</dt><dd><span {...quoted}>{plan.bottleneck.step}（{plan.bottleneck.department}）</span>{words.stuck(plan.bottleneck.days)}</dd>
      <dt>{words.nextStep}</dt><dd>{plan.nextStep === null ? words.lastStep : <span {...quoted}>{plan.nextStep}</span>}</dd>
      <dt>{words.slack}</dt><dd>{words.slackDays(plan.safeSlack, plan.lastSlack)}</dd>
      <dt>{words.earliest}</dt><dd>{words.byLaw(words.on(plan.earliestEnd))}{plan.earliestEndAsSet !== null && <><br />{words.asSet(words.on(plan.earliestEndAsSet))}</>}</dd>
      {plan.missing.length > 0 && <><dt>{words.missing}</dt><dd><span {...quoted}>{plan.missing.join("、")}</span>{[["的时长", words.missingWhere] as const, ["的起始日", words.missingStart] as const].filter(([what]) => plan.missing.some((one) => one.endsWith(what))).map(([what, hint]) => <p key={what} class="faint">{hint}</p>)}</dd></>}
      {plan.note !== null && <><dt>{words.note}</dt><dd {...quoted}>{plan.note}</dd></>}
    </dl>
  );
}
