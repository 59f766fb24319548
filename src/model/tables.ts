// Generated from ontology/tables.csvw.json by `node scripts/generate-vocabulary.mjs`: do not edit.

/** Row of `datasets`. */
type DatasetRow = {
  readonly dataset: string;
  readonly title: string;
  readonly publisher: string;
  readonly license: string;
  readonly source_url: string | null;
  readonly attribution: string | null;
  readonly modified: string;
};

/** Row of `declarations`. */
type DeclarationRow = {
  readonly declaration: string;
  readonly action: string | null;
  readonly partnership: string | null;
  readonly dataset: string;
  readonly identifier: string;
  readonly row: string | null;
  readonly reporting_year: string | null;
  readonly declared_by: string | null;
  readonly text: string | null;
};

/** Row of `actions`. */
type ActionRow = {
  readonly action: string;
  readonly title: string;
  readonly description: string | null;
  readonly cooperation_type: string | null;
  readonly status: string | null;
  readonly implementation_mode: string | null;
  readonly start_date: string | null;
  readonly start_month: string | null;
  readonly start_year: string | null;
  readonly end_date: string | null;
  readonly end_month: string | null;
  readonly end_year: string | null;
  readonly convention: string | null;
  readonly partnership: string | null;
};

/** Row of `action-themes`. */
type ActionThemeRow = {
  readonly action: string;
  readonly theme: string;
};

/** Row of `action-inferred-themes`. */
type ActionInferredThemeRow = {
  readonly action: string;
  readonly theme: string;
};

/** Row of `action-sectors`. */
type ActionSectorRow = {
  readonly action: string;
  readonly sector: string;
};

/** Row of `action-markers`. */
type ActionMarkerRow = {
  readonly action: string;
  readonly marker: string;
};

/** Row of `action-goals`. */
type ActionGoalRow = {
  readonly action: string;
  readonly goal: string;
};

/** Row of `action-inferred-goals`. */
type ActionInferredGoalRow = {
  readonly action: string;
  readonly goal: string;
};

/** Row of `action-benefits`. */
type ActionBenefitRow = {
  readonly action: string;
  readonly benefit: string;
};

/** Row of `action-countries`. */
type ActionCountryRow = {
  readonly action: string;
  readonly country: string;
};

/** Row of `action-inferred-countries`. */
type ActionInferredCountryRow = {
  readonly action: string;
  readonly country: string;
};

/** Row of `action-zones`. */
type ActionZoneRow = {
  readonly action: string;
  readonly zone: string;
};

/** Row of `participations`. */
type ParticipationRow = {
  readonly participation: string;
  readonly action: string;
  readonly role: string;
  readonly authority: string | null;
  readonly organisation: string | null;
  readonly on_behalf_of: string | null;
  readonly declared_name: string | null;
  readonly declared_type: string | null;
  readonly identified_by: string;
};

/** Row of `action-actors`. */
type ActionActorRow = {
  readonly action: string;
  readonly participation: string;
  readonly lead_authority: string | null;
  readonly french_authority: string | null;
  readonly foreign_authority: string | null;
  readonly support_organisation: string | null;
};

/** Row of `authorities`. */
type AuthorityRow = {
  readonly authority: string;
  readonly class: string;
  readonly name: string;
  readonly authority_type: string | null;
  readonly siren: string | null;
  readonly country: string | null;
  readonly territory: string | null;
  readonly see_also: string | null;
};

/** Row of `territories`. */
type TerritoryRow = {
  readonly territory: string;
  readonly class: string;
  readonly insee_code: string;
  readonly name: string;
};

/** Row of `organisations`. */
type OrganisationRow = {
  readonly organisation: string;
  readonly class: string | null;
  readonly name: string;
  readonly siren: string | null;
};

/** Row of `cooperations`. */
type CooperationRow = {
  readonly authority: string;
  readonly partner: string;
};

/** Row of `partnerships`. */
type PartnershipRow = {
  readonly partnership: string;
  readonly title: string | null;
  readonly cooperation_type: string | null;
  readonly status: string | null;
  readonly start_date: string | null;
  readonly start_month: string | null;
  readonly start_year: string | null;
  readonly end_date: string | null;
  readonly end_month: string | null;
  readonly end_year: string | null;
};

/** Row of `partnership-partners`. */
type PartnershipPartnerRow = {
  readonly partnership: string;
  readonly partner: string;
};

/** Row of `conventions`. */
type ConventionRow = {
  readonly convention: string;
  readonly title: string | null;
  readonly description: string | null;
  readonly signature_date: string | null;
  readonly signature_month: string | null;
  readonly signature_year: string | null;
  readonly transmission_date: string | null;
  readonly end_date: string | null;
  readonly end_month: string | null;
  readonly end_year: string | null;
  readonly renewal: string | null;
  readonly legal_basis: string | null;
  readonly partnership: string | null;
};

/** Row of `convention-signatories`. */
type ConventionSignatoryRow = {
  readonly convention: string;
  readonly signatory: string;
};

/** Row of `fundings`. */
type FundingRow = {
  readonly funding: string;
  readonly action: string;
  readonly stage: string;
  readonly amount: string;
  readonly currency: string;
  readonly amount_in_euro: string | null;
  readonly is_correction: string | null;
  readonly fiscal_year: string | null;
  readonly commitment_date: string | null;
  readonly funding_source: string | null;
  readonly funder_authority: string | null;
  readonly funder_organisation: string | null;
  readonly recipient_authority: string | null;
  readonly recipient_organisation: string | null;
  readonly country: string | null;
  readonly aid_type: string | null;
  readonly delivery_channel: string | null;
  readonly counts_as_oda: string | null;
};

/** Row of `countries`. */
type CountryRow = {
  readonly country: string;
  readonly name_fr: string;
  readonly name_en: string;
};

/** Row of `codes`. */
type CodeRow = {
  readonly code: string;
  readonly scheme: string;
  readonly notation: string;
  readonly label_fr: string;
  readonly label_en: string | null;
  readonly broader: string | null;
  readonly deprecated: string | null;
};

/** Row of `code-lists`. */
type CodeListRow = {
  readonly code_list: string;
  readonly title_fr: string;
  readonly title_en: string;
  readonly source_url: string | null;
};

/** Row type of each tidy table, by table name (its file name without `.csv`). */
export type TableRows = {
  readonly datasets: DatasetRow;
  readonly declarations: DeclarationRow;
  readonly actions: ActionRow;
  readonly 'action-themes': ActionThemeRow;
  readonly 'action-inferred-themes': ActionInferredThemeRow;
  readonly 'action-sectors': ActionSectorRow;
  readonly 'action-markers': ActionMarkerRow;
  readonly 'action-goals': ActionGoalRow;
  readonly 'action-inferred-goals': ActionInferredGoalRow;
  readonly 'action-benefits': ActionBenefitRow;
  readonly 'action-countries': ActionCountryRow;
  readonly 'action-inferred-countries': ActionInferredCountryRow;
  readonly 'action-zones': ActionZoneRow;
  readonly participations: ParticipationRow;
  readonly 'action-actors': ActionActorRow;
  readonly authorities: AuthorityRow;
  readonly territories: TerritoryRow;
  readonly organisations: OrganisationRow;
  readonly cooperations: CooperationRow;
  readonly partnerships: PartnershipRow;
  readonly 'partnership-partners': PartnershipPartnerRow;
  readonly conventions: ConventionRow;
  readonly 'convention-signatories': ConventionSignatoryRow;
  readonly fundings: FundingRow;
  readonly countries: CountryRow;
  readonly codes: CodeRow;
  readonly 'code-lists': CodeListRow;
};

/** Name of a tidy table. */
export type TableName = keyof TableRows;
