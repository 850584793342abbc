using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WeChatRights.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Referrals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "partner_units",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    area = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    kind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    scope = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    phone = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    address = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    hours = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    verified_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    closed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partner_units", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "partner_accounts",
                columns: table => new
                {
                    staff_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    linked_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partner_accounts", x => x.staff_id);
                    table.ForeignKey(
                        name: "FK_partner_accounts_partner_units_unit_id",
                        column: x => x.unit_id,
                        principalTable: "partner_units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "referrals",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    open_unit_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    service = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    urgency = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    is_sealed = table.Column<bool>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    sent_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    sent_from = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    sent_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    accepted_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    due_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    reminded_for = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals", x => x.id);
                    table.ForeignKey(
                        name: "FK_referrals_partner_units_unit_id",
                        column: x => x.unit_id,
                        principalTable: "partner_units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "disclosures",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    fields = table.Column<string>(type: "TEXT", unicode: false, maxLength: 120, nullable: false),
                    basis = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    consent_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    consent_way = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: true),
                    consent_by = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: true),
                    basis_words = table.Column<byte[]>(type: "BLOB", nullable: true),
                    packet = table.Column<byte[]>(type: "BLOB", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_disclosures", x => x.id);
                    table.ForeignKey(
                        name: "FK_disclosures_referrals_id",
                        column: x => x.id,
                        principalTable: "referrals",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "referral_entries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    referral_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    staff_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    text = table.Column<byte[]>(type: "BLOB", nullable: true),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referral_entries", x => x.id);
                    table.ForeignKey(
                        name: "FK_referral_entries_referrals_referral_id",
                        column: x => x.referral_id,
                        principalTable: "referrals",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "urging_opinions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    referral_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    issuer = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    reasons = table.Column<byte[]>(type: "BLOB", nullable: false),
                    reply_by = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    issued_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    issued_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    due_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_urging_opinions", x => x.id);
                    table.ForeignKey(
                        name: "FK_urging_opinions_referrals_referral_id",
                        column: x => x.referral_id,
                        principalTable: "referrals",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateIndex(name: "IX_disclosures_case_id_at", table: "disclosures", columns: new[] { "case_id", "at" });

            migrationBuilder.CreateIndex(name: "IX_partner_accounts_unit_id", table: "partner_accounts", column: "unit_id");

            migrationBuilder.CreateIndex(name: "IX_partner_units_area_kind", table: "partner_units", columns: new[] { "area", "kind" });

            migrationBuilder.CreateIndex(
                name: "IX_referral_entries_referral_id_at",
                table: "referral_entries",
                columns: new[] { "referral_id", "at" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_case_id_open_unit_id",
                table: "referrals",
                columns: new[] { "case_id", "open_unit_id" },
                unique: true
            );

            migrationBuilder.CreateIndex(name: "IX_referrals_due_at", table: "referrals", column: "due_at");

            migrationBuilder.CreateIndex(
                name: "IX_referrals_unit_id_state_sent_at",
                table: "referrals",
                columns: new[] { "unit_id", "state", "sent_at" }
            );

            migrationBuilder.CreateIndex(name: "IX_urging_opinions_case_id", table: "urging_opinions", column: "case_id");

            migrationBuilder.CreateIndex(
                name: "IX_urging_opinions_issuer_year_sequence",
                table: "urging_opinions",
                columns: new[] { "issuer", "year", "sequence" },
                unique: true
            );

            migrationBuilder.CreateIndex(name: "IX_urging_opinions_referral_id", table: "urging_opinions", column: "referral_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "disclosures");

            migrationBuilder.DropTable(name: "partner_accounts");

            migrationBuilder.DropTable(name: "referral_entries");

            migrationBuilder.DropTable(name: "urging_opinions");

            migrationBuilder.DropTable(name: "referrals");

            migrationBuilder.DropTable(name: "partner_units");
        }
    }
}
