using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WeChatRights.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class CaseClassification : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "claim_route",
                table: "cases",
                type: "TEXT",
                unicode: false,
                maxLength: 32,
                nullable: true
            );

            migrationBuilder.AddColumn<string>(
                name: "petition_class",
                table: "cases",
                type: "TEXT",
                unicode: false,
                maxLength: 32,
                nullable: true
            );

            migrationBuilder.AddColumn<string>(name: "to_unit", table: "case_events", type: "TEXT", maxLength: 12, nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(name: "claim_route", table: "cases");

            migrationBuilder.DropColumn(name: "petition_class", table: "cases");

            migrationBuilder.DropColumn(name: "to_unit", table: "case_events");
        }
    }
}
