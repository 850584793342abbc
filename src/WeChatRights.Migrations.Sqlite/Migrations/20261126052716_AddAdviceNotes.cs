using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WeChatRights.Migrations.Sqlite.Migrations
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
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    replaces_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    signed_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    signed_name = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    signed_role = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    signed_unit = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    signed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    advice = table.Column<byte[]>(type: "BLOB", nullable: false),
                    hash = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_advice_notes", x => x.id);
                });

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
