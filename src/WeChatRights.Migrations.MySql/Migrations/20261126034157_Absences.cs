using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WeChatRights.Migrations.MySql.Migrations
{
    /// <inheritdoc />
    public partial class Absences : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder
                .CreateTable(
                    name: "absences",
                    columns: table => new
                    {
                        id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        provider_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        from = table.Column<DateOnly>(type: "date", nullable: false),
                        to = table.Column<DateOnly>(type: "date", nullable: false),
                        recorded_by = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        version = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("PK_absences", x => x.id);
                    }
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder.CreateIndex(name: "IX_absences_provider_id_to", table: "absences", columns: new[] { "provider_id", "to" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "absences");
        }
    }
}
