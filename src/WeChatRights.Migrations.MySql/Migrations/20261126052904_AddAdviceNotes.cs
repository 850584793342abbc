using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WeChatRights.Migrations.MySql.Migrations
{
    /// <inheritdoc />
    public partial class AddAdviceNotes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "advice_notes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                    case_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                    replaces_id = table.Column<Guid>(type: "char(36)", nullable: true, collation: "ascii_general_ci"),
                    signed_by = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                    signed_name = table.Column<string>(type: "varchar(64)", maxLength: 64, nullable: false, collation: "utf8mb4_unicode_520_ci"),
                    signed_role = table.Column<string>(type: "varchar(32)", unicode: false, maxLength: 32, nullable: false, collation: "utf8mb4_unicode_520_ci"),
                    signed_unit = table.Column<string>(type: "varchar(12)", maxLength: 12, nullable: false, collation: "utf8mb4_unicode_520_ci"),
                    signed_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    advice = table.Column<byte[]>(type: "longblob", nullable: false),
                    hash = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false, collation: "utf8mb4_unicode_520_ci"),
                    version = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_advice_notes", x => x.id);
                })
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder.CreateIndex(
                name: "IX_advice_notes_case_id",
                table: "advice_notes",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "IX_advice_notes_replaces_id",
                table: "advice_notes",
                column: "replaces_id",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "advice_notes");
        }
    }
}
